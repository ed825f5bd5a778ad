"""Documents of a source and claims of a kind in the order of their numbers; documents of a source by day.

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

    with op.batch_alter_table('claims', schema=None) as batch_op:
        batch_op.create_index('ix_claims_kind_id', ['kind', 'id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('claims', schema=None) as batch_op:
        batch_op.drop_index('ix_claims_kind_id')

    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.drop_index('ix_documents_source_published')
        batch_op.drop_index('ix_documents_source_id')
