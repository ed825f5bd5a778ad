"""The index of changes by moment and kind serves those by moment too: one less to keep.

Revision ID: 0007
Revises: 0006
Create Date: 2026-11-22 14:05:00

"""

from alembic import op


revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.drop_index('ix_changes_created_at')


def downgrade() -> None:
    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.create_index('ix_changes_created_at', ['created_at'], unique=False)
