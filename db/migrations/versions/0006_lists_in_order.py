"""Documents of a source, claims of a kind and changes by kind: each along an index, in its order.

Revision ID: 0006
Revises: 0005
Create Date: 2026-11-22 10:55:00

"""

from alembic import op


revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.create_index('ix_documents_source_id', ['source', 'id'], unique=False)
        batch_op.create_index('ix_documents_source_published', ['source', 'published'], unique=False)

    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.create_index('ix_changes_created_at_kind', ['created_at', 'kind'], unique=False)

    with op.batch_alter_table('claims', schema=None) as batch_op:
        batch_op.create_index('ix_claims_kind_id', ['kind', 'id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('claims', schema=None) as batch_op:
        batch_op.drop_index('ix_claims_kind_id')

    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.drop_index('ix_changes_created_at_kind')

    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.drop_index('ix_documents_source_published')
        batch_op.drop_index('ix_documents_source_id')
