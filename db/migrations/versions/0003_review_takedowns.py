"""A person's word on claims, and what no output may show.

Revision ID: 0003
Revises: 0002
Create Date: 2026-11-22 00:30:00

"""

from alembic import op
import sqlalchemy as sa


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('claim_verdicts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('document_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('reading', sa.Text(), nullable=False),
    sa.Column('verdict', sa.String(length=16), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('author', sa.String(length=128), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_claim_verdicts_document_id_documents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_claim_verdicts'))
    )
    with op.batch_alter_table('claim_verdicts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_claim_verdicts_document_id'), ['document_id'], unique=False)

    op.create_table('takedowns',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('target', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('author', sa.String(length=128), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_takedowns'))
    )


def downgrade() -> None:
    op.drop_table('takedowns')
    with op.batch_alter_table('claim_verdicts', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_claim_verdicts_document_id'))

    op.drop_table('claim_verdicts')
