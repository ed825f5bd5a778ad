"""Dealers over all incidents, licensees, transfers, charges; days and figures that documents disagree on.

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-22 00:20:00

"""

from alembic import op
import sqlalchemy as sa


revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('licensees',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=16), nullable=False),
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.Column('license_type', sa.String(length=2), nullable=False),
    sa.Column('expires', sa.String(length=2), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('business_name', sa.Text(), nullable=False),
    sa.Column('city', sa.Text(), nullable=False),
    sa.Column('region', sa.Text(), nullable=False),
    sa.Column('listed_in', sa.Text(), nullable=False),
    sa.Column('imported_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_licensees')),
    sa.UniqueConstraint('key', name=op.f('uq_licensees_key'))
    )
    with op.batch_alter_table('licensees', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_licensees_region'), ['region'], unique=False)

    op.create_table('dealers',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('spellings', sa.JSON(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('chain', sa.Text(), nullable=True),
    sa.Column('city', sa.Text(), nullable=True),
    sa.Column('region', sa.Text(), nullable=True),
    sa.Column('licensee_id', sa.Integer(), nullable=True),
    sa.Column('match', sa.String(length=16), nullable=False),
    sa.Column('match_score', sa.Double(), nullable=True),
    sa.Column('candidates', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['licensee_id'], ['licensees.id'], name=op.f('fk_dealers_licensee_id_licensees')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dealers')),
    sa.UniqueConstraint('key', name=op.f('uq_dealers_key'))
    )
    with op.batch_alter_table('dealers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_dealers_licensee_id'), ['licensee_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_dealers_region'), ['region'], unique=False)

    with op.batch_alter_table('incident_dealers', schema=None) as batch_op:
        batch_op.add_column(sa.Column('dealer_id', sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f('ix_incident_dealers_dealer_id'), ['dealer_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_incident_dealers_dealer_id_dealers'), 'dealers', ['dealer_id'], ['id'])

    with op.batch_alter_table('timeline_events', schema=None) as batch_op:
        batch_op.add_column(sa.Column('chosen', sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column('party_id', sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f('ix_timeline_events_party_id'), ['party_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_timeline_events_party_id_parties'), 'parties', ['party_id'], ['id'])

    with op.batch_alter_table('quantities', schema=None) as batch_op:
        batch_op.add_column(sa.Column('standing', sa.String(length=16), server_default='chosen', nullable=False))

    op.create_table('party_charges',
    sa.Column('party_id', sa.Integer(), nullable=False),
    sa.Column('statute', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('statuses', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_party_charges_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_party_charges_incident_id_incidents')),
    sa.ForeignKeyConstraint(['party_id'], ['parties.id'], name=op.f('fk_party_charges_party_id_parties')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_party_charges'))
    )
    with op.batch_alter_table('party_charges', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_party_charges_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_party_charges_incident_id'), ['incident_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_party_charges_party_id'), ['party_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_party_charges_statute'), ['statute'], unique=False)

    op.create_table('transfers',
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('from_party_id', sa.Integer(), nullable=True),
    sa.Column('from_dealer_id', sa.Integer(), nullable=True),
    sa.Column('from_place_id', sa.Integer(), nullable=True),
    sa.Column('to_party_id', sa.Integer(), nullable=True),
    sa.Column('to_place_id', sa.Integer(), nullable=True),
    sa.Column('quantity_id', sa.Integer(), nullable=True),
    sa.Column('date', sa.String(length=10), nullable=True),
    sa.Column('precision', sa.String(length=8), nullable=True),
    sa.Column('told', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.CheckConstraint('(case when from_party_id is null then 0 else 1 end) + (case when from_dealer_id is null then 0 else 1 end) + (case when from_place_id is null then 0 else 1 end) = 1', name=op.f('ck_transfers_one_origin')),
    sa.CheckConstraint('(case when to_party_id is null then 0 else 1 end) + (case when to_place_id is null then 0 else 1 end) = 1', name=op.f('ck_transfers_one_end')),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_transfers_claim_id_claims')),
    sa.ForeignKeyConstraint(['from_dealer_id'], ['incident_dealers.id'], name=op.f('fk_transfers_from_dealer_id_incident_dealers')),
    sa.ForeignKeyConstraint(['from_party_id'], ['parties.id'], name=op.f('fk_transfers_from_party_id_parties')),
    sa.ForeignKeyConstraint(['from_place_id'], ['incident_places.id'], name=op.f('fk_transfers_from_place_id_incident_places')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_transfers_incident_id_incidents')),
    sa.ForeignKeyConstraint(['quantity_id'], ['quantities.id'], name=op.f('fk_transfers_quantity_id_quantities')),
    sa.ForeignKeyConstraint(['to_party_id'], ['parties.id'], name=op.f('fk_transfers_to_party_id_parties')),
    sa.ForeignKeyConstraint(['to_place_id'], ['incident_places.id'], name=op.f('fk_transfers_to_place_id_incident_places')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_transfers'))
    )
    with op.batch_alter_table('transfers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_transfers_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_from_dealer_id'), ['from_dealer_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_from_party_id'), ['from_party_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_from_place_id'), ['from_place_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_incident_id'), ['incident_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_quantity_id'), ['quantity_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_to_party_id'), ['to_party_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_transfers_to_place_id'), ['to_place_id'], unique=False)

    # What was stored so far: the next run of `resolve` assembles all anew and says which of these agree.
    op.execute("update quantities set standing = 'disagrees' where not chosen and subset_of_id is null")
    op.execute("update quantities set standing = 'part' where not chosen and subset_of_id is not null")


def downgrade() -> None:
    with op.batch_alter_table('transfers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_transfers_to_place_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_to_party_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_quantity_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_incident_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_from_place_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_from_party_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_from_dealer_id'))
        batch_op.drop_index(batch_op.f('ix_transfers_claim_id'))

    op.drop_table('transfers')
    with op.batch_alter_table('party_charges', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_party_charges_statute'))
        batch_op.drop_index(batch_op.f('ix_party_charges_party_id'))
        batch_op.drop_index(batch_op.f('ix_party_charges_incident_id'))
        batch_op.drop_index(batch_op.f('ix_party_charges_claim_id'))

    op.drop_table('party_charges')
    with op.batch_alter_table('dealers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_dealers_region'))
        batch_op.drop_index(batch_op.f('ix_dealers_licensee_id'))

    with op.batch_alter_table('quantities', schema=None) as batch_op:
        batch_op.drop_column('standing')

    with op.batch_alter_table('timeline_events', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_timeline_events_party_id_parties'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_timeline_events_party_id'))
        batch_op.drop_column('party_id')
        batch_op.drop_column('chosen')

    with op.batch_alter_table('incident_dealers', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_incident_dealers_dealer_id_dealers'), type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_incident_dealers_dealer_id'))
        batch_op.drop_column('dealer_id')

    op.drop_table('dealers')
    with op.batch_alter_table('licensees', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_licensees_region'))

    op.drop_table('licensees')
