"""Cards of incidents: what a list shows, and under what an incident is filed.

Revision ID: 0004
Revises: 0003
Create Date: 2026-11-22 03:40:00

"""

from alembic import op
import sqlalchemy as sa


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('incident_cards',
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('stale', sa.Boolean(), nullable=False),
    sa.Column('active', sa.Boolean(), server_default=sa.true(), nullable=False),
    sa.Column('version', sa.String(length=8), nullable=False),
    sa.Column('facets', sa.JSON(), nullable=False),
    sa.Column('summary', sa.JSON(), nullable=False),
    sa.Column('guns', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_cards_incident_id_incidents')),
    sa.PrimaryKeyConstraint('incident_id', name=op.f('pk_incident_cards'))
    )
    with op.batch_alter_table('incident_cards', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_cards_revision'), ['revision'], unique=False)
        batch_op.create_index(batch_op.f('ix_incident_cards_stale'), ['stale'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('incident_cards', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_cards_stale'))
        batch_op.drop_index(batch_op.f('ix_incident_cards_revision'))

    op.drop_table('incident_cards')
