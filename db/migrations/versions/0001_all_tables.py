"""All tables and the search index.

Revision ID: 0001
Revises: 
Create Date: 2026-11-21 18:19:29.796962

"""

from alembic import op
import sqlalchemy as sa

from db.migrations import search_index


revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('deliveries',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('week', sa.String(length=8), nullable=False),
    sa.Column('recipient', sa.String(length=320), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('message_id', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deliveries')),
    sa.UniqueConstraint('week', 'recipient', name=op.f('uq_deliveries_week_recipient'))
    )
    op.create_table('documents',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('source', sa.String(length=64), nullable=False),
    sa.Column('native_id', sa.String(length=512), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('publisher', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('published', sa.String(length=10), nullable=False),
    sa.Column('first_seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version_number', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_documents')),
    sa.UniqueConstraint('source', 'native_id', name=op.f('uq_documents_source_native_id'))
    )
    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_documents_published'), ['published'], unique=False)
        batch_op.create_index(batch_op.f('ix_documents_url'), ['url'], unique=False)

    op.create_table('incident_redirects',
    sa.Column('public_id', sa.String(length=16), nullable=False),
    sa.Column('target', sa.String(length=16), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('public_id', name=op.f('pk_incident_redirects'))
    )
    with op.batch_alter_table('incident_redirects', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_redirects_target'), ['target'], unique=False)

    op.create_table('incidents',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('public_id', sa.String(length=16), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('stage', sa.String(length=16), nullable=False),
    sa.Column('court', sa.String(length=8), nullable=True),
    sa.Column('region', sa.Text(), nullable=False),
    sa.Column('first_published', sa.String(length=10), nullable=False),
    sa.Column('last_published', sa.String(length=10), nullable=False),
    sa.Column('documents_count', sa.Integer(), nullable=False),
    sa.Column('independent_sources', sa.Integer(), nullable=False),
    sa.Column('convergence', sa.JSON(), nullable=False),
    sa.Column('case_numbers', sa.JSON(), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('assemble_version', sa.String(length=32), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incidents')),
    sa.UniqueConstraint('public_id', name=op.f('uq_incidents_public_id'))
    )
    with op.batch_alter_table('incidents', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incidents_court'), ['court'], unique=False)
        batch_op.create_index(batch_op.f('ix_incidents_first_published'), ['first_published'], unique=False)
        batch_op.create_index(batch_op.f('ix_incidents_state'), ['state'], unique=False)

    op.create_table('runs',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('source', sa.String(length=64), nullable=True),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('report', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_runs'))
    )
    with op.batch_alter_table('runs', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_runs_source'), ['source'], unique=False)

    op.create_table('schema_notes',
    sa.Column('name', sa.String(length=32), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_schema_notes'))
    )
    op.create_table('sources',
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('cursor', sa.JSON(), nullable=False),
    sa.Column('last_run_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_success_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('health', sa.String(length=16), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_sources'))
    )
    op.create_table('block_keys',
    sa.Column('key', sa.String(length=256), nullable=False),
    sa.Column('document_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_block_keys_document_id_documents')),
    sa.PrimaryKeyConstraint('key', 'document_id', name=op.f('pk_block_keys'))
    )
    with op.batch_alter_table('block_keys', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_block_keys_document_id'), ['document_id'], unique=False)

    op.create_table('changes',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('run_id', sa.Integer(), nullable=True),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('summary', sa.Text(), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_changes_incident_id_incidents')),
    sa.ForeignKeyConstraint(['run_id'], ['runs.id'], name=op.f('fk_changes_run_id_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_changes'))
    )
    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_changes_created_at'), ['created_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_changes_incident_id'), ['incident_id'], unique=False)

    op.create_table('fetches',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('run_id', sa.Integer(), nullable=False),
    sa.Column('source', sa.String(length=64), nullable=False),
    sa.Column('role', sa.String(length=32), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('fetched_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('status_code', sa.Integer(), nullable=True),
    sa.Column('failure', sa.String(length=32), nullable=True),
    sa.Column('failure_note', sa.Text(), nullable=False),
    sa.Column('content_type', sa.String(length=128), nullable=False),
    sa.Column('etag', sa.Text(), nullable=False),
    sa.Column('last_modified', sa.Text(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('warc_file', sa.Text(), nullable=False),
    sa.Column('warc_offset', sa.Integer(), nullable=True),
    sa.Column('parse_version', sa.String(length=32), nullable=True),
    sa.Column('parse_note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['run_id'], ['runs.id'], name=op.f('fk_fetches_run_id_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_fetches'))
    )
    with op.batch_alter_table('fetches', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_fetches_failure'), ['failure'], unique=False)
        batch_op.create_index(batch_op.f('ix_fetches_sha256'), ['sha256'], unique=False)
        batch_op.create_index('ix_fetches_source_parse_version', ['source', 'parse_version'], unique=False)
        batch_op.create_index(batch_op.f('ix_fetches_url'), ['url'], unique=False)

    op.create_table('incident_documents',
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('document_id', sa.Integer(), nullable=False),
    sa.Column('family_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_incident_documents_document_id_documents')),
    sa.ForeignKeyConstraint(['family_id'], ['documents.id'], name=op.f('fk_incident_documents_family_id_documents')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_documents_incident_id_incidents')),
    sa.PrimaryKeyConstraint('document_id', name=op.f('pk_incident_documents'))
    )
    with op.batch_alter_table('incident_documents', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_documents_incident_id'), ['incident_id'], unique=False)

    op.create_table('judgements',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('left_id', sa.Integer(), nullable=False),
    sa.Column('right_id', sa.Integer(), nullable=False),
    sa.Column('verdict', sa.String(length=16), nullable=False),
    sa.Column('score', sa.Double(), nullable=False),
    sa.Column('reasons', sa.JSON(), nullable=False),
    sa.Column('author', sa.String(length=128), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint('left_id < right_id', name=op.f('ck_judgements_ordered')),
    sa.ForeignKeyConstraint(['left_id'], ['documents.id'], name=op.f('fk_judgements_left_id_documents')),
    sa.ForeignKeyConstraint(['right_id'], ['documents.id'], name=op.f('fk_judgements_right_id_documents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_judgements'))
    )
    with op.batch_alter_table('judgements', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_judgements_left_id'), ['left_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_judgements_right_id'), ['right_id'], unique=False)

    op.create_table('signatures',
    sa.Column('document_id', sa.Integer(), nullable=False),
    sa.Column('hashes', sa.LargeBinary(), nullable=False),
    sa.Column('family_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_signatures_document_id_documents')),
    sa.ForeignKeyConstraint(['family_id'], ['documents.id'], name=op.f('fk_signatures_family_id_documents')),
    sa.PrimaryKeyConstraint('document_id', name=op.f('pk_signatures'))
    )
    with op.batch_alter_table('signatures', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_signatures_family_id'), ['family_id'], unique=False)

    op.create_table('document_versions',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('document_id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('current', sa.Boolean(), nullable=False),
    sa.Column('version_key', sa.String(length=128), nullable=False),
    sa.Column('fetch_id', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('published', sa.String(length=10), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('text_sha256', sa.String(length=64), nullable=False),
    sa.Column('details', sa.JSON(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('screen_version', sa.String(length=32), nullable=True),
    sa.Column('screen_passed', sa.Boolean(), nullable=True),
    sa.Column('screen_reason', sa.Text(), nullable=False),
    sa.Column('extract_version', sa.String(length=32), nullable=True),
    sa.Column('relevant', sa.Boolean(), nullable=True),
    sa.Column('relevance_confidence', sa.Double(), nullable=True),
    sa.Column('relevance_reason', sa.Text(), nullable=False),
    sa.Column('resolve_version', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['document_id'], ['documents.id'], name=op.f('fk_document_versions_document_id_documents')),
    sa.ForeignKeyConstraint(['fetch_id'], ['fetches.id'], name=op.f('fk_document_versions_fetch_id_fetches')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_document_versions')),
    sa.UniqueConstraint('document_id', 'number', name=op.f('uq_document_versions_document_id_number')),
    sa.UniqueConstraint('document_id', 'text_sha256', 'version_key', name=op.f('uq_document_versions_document_id_text_sha256_version_key'))
    )
    with op.batch_alter_table('document_versions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_document_versions_document_id'), ['document_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_document_versions_fetch_id'), ['fetch_id'], unique=False)
        batch_op.create_index('ix_document_versions_stages', ['current', 'screen_version', 'extract_version', 'resolve_version'], unique=False)
        batch_op.create_index(batch_op.f('ix_document_versions_text_sha256'), ['text_sha256'], unique=False)

    op.create_table('seen_items',
    sa.Column('source', sa.String(length=64), nullable=False),
    sa.Column('native_id', sa.String(length=512), nullable=False),
    sa.Column('version_key', sa.String(length=128), nullable=False),
    sa.Column('fetch_id', sa.Integer(), nullable=False),
    sa.Column('seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['fetch_id'], ['fetches.id'], name=op.f('fk_seen_items_fetch_id_fetches')),
    sa.PrimaryKeyConstraint('source', 'native_id', name=op.f('pk_seen_items'))
    )
    op.create_table('claims',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('value', sa.JSON(), nullable=False),
    sa.Column('quote', sa.Text(), nullable=False),
    sa.Column('sentence', sa.Text(), server_default='', nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('end', sa.Integer(), nullable=False),
    sa.Column('assertion', sa.String(length=16), nullable=False),
    sa.Column('rule', sa.String(length=64), nullable=False),
    sa.Column('extract_version', sa.String(length=32), nullable=False),
    sa.Column('confidence', sa.Double(), nullable=False),
    sa.CheckConstraint('"end" - start = length(quote) and start >= 0', name=op.f('ck_claims_span_is_quote')),
    sa.CheckConstraint('confidence >= 0 and confidence <= 1', name=op.f('ck_claims_confidence_is_share')),
    sa.ForeignKeyConstraint(['version_id'], ['document_versions.id'], name=op.f('fk_claims_version_id_document_versions'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_claims')),
    sa.UniqueConstraint('version_id', 'extract_version', 'kind', 'ordinal', name=op.f('uq_claims_version_id_extract_version_kind_ordinal'))
    )
    with op.batch_alter_table('claims', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_claims_version_id'), ['version_id'], unique=False)

    op.create_table('incident_dealers',
    sa.Column('name', sa.Text(), nullable=True),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('city', sa.Text(), nullable=True),
    sa.Column('region', sa.Text(), nullable=True),
    sa.Column('part', sa.String(length=16), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_incident_dealers_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_dealers_incident_id_incidents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_dealers'))
    )
    with op.batch_alter_table('incident_dealers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_dealers_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incident_dealers_incident_id'), ['incident_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incident_dealers_name'), ['name'], unique=False)

    op.create_table('incident_firearms',
    sa.Column('make', sa.Text(), nullable=True),
    sa.Column('model', sa.Text(), nullable=True),
    sa.Column('caliber', sa.Text(), nullable=True),
    sa.Column('kind', sa.String(length=24), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_incident_firearms_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_firearms_incident_id_incidents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_firearms'))
    )
    with op.batch_alter_table('incident_firearms', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_firearms_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incident_firearms_incident_id'), ['incident_id'], unique=False)

    op.create_table('incident_groups',
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_incident_groups_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_groups_incident_id_incidents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_groups'))
    )
    with op.batch_alter_table('incident_groups', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_groups_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incident_groups_incident_id'), ['incident_id'], unique=False)

    op.create_table('incident_places',
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('region', sa.Text(), nullable=True),
    sa.Column('country', sa.String(length=2), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_incident_places_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_places_incident_id_incidents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_places'))
    )
    with op.batch_alter_table('incident_places', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incident_places_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incident_places_incident_id'), ['incident_id'], unique=False)

    op.create_table('parties',
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('aliases', sa.JSON(), nullable=False),
    sa.Column('age', sa.Integer(), nullable=True),
    sa.Column('city', sa.Text(), nullable=True),
    sa.Column('region', sa.Text(), nullable=True),
    sa.Column('country', sa.String(length=2), nullable=True),
    sa.Column('roles', sa.JSON(), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('statuses', sa.JSON(), nullable=False),
    sa.Column('sentence_months', sa.Integer(), nullable=True),
    sa.Column('statutes', sa.JSON(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_parties_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_parties_incident_id_incidents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_parties'))
    )
    with op.batch_alter_table('parties', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_parties_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_parties_incident_id'), ['incident_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_parties_name'), ['name'], unique=False)

    op.create_table('quantities',
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.Column('object', sa.String(length=24), nullable=False),
    sa.Column('low', sa.Integer(), nullable=True),
    sa.Column('high', sa.Integer(), nullable=True),
    sa.Column('basis', sa.String(length=16), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('chosen', sa.Boolean(), nullable=False),
    sa.Column('subset_of_id', sa.Integer(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_quantities_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_quantities_incident_id_incidents')),
    sa.ForeignKeyConstraint(['subset_of_id'], ['quantities.id'], name=op.f('fk_quantities_subset_of_id_quantities')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_quantities'))
    )
    with op.batch_alter_table('quantities', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_quantities_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_quantities_incident_id'), ['incident_id'], unique=False)

    op.create_table('timeline_events',
    sa.Column('event', sa.String(length=16), nullable=False),
    sa.Column('date', sa.String(length=10), nullable=False),
    sa.Column('precision', sa.String(length=8), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('incident_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('claim_id', sa.Integer(), nullable=False),
    sa.Column('claim_ids', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.id'], name=op.f('fk_timeline_events_claim_id_claims')),
    sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_timeline_events_incident_id_incidents')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_timeline_events'))
    )
    with op.batch_alter_table('timeline_events', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_timeline_events_claim_id'), ['claim_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_timeline_events_incident_id'), ['incident_id'], unique=False)

    search_index.create(op.get_bind())


def downgrade() -> None:
    search_index.drop(op.get_bind())
    with op.batch_alter_table('timeline_events', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_timeline_events_incident_id'))
        batch_op.drop_index(batch_op.f('ix_timeline_events_claim_id'))

    op.drop_table('timeline_events')
    with op.batch_alter_table('quantities', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_quantities_incident_id'))
        batch_op.drop_index(batch_op.f('ix_quantities_claim_id'))

    op.drop_table('quantities')
    with op.batch_alter_table('parties', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_parties_name'))
        batch_op.drop_index(batch_op.f('ix_parties_incident_id'))
        batch_op.drop_index(batch_op.f('ix_parties_claim_id'))

    op.drop_table('parties')
    with op.batch_alter_table('incident_places', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_places_incident_id'))
        batch_op.drop_index(batch_op.f('ix_incident_places_claim_id'))

    op.drop_table('incident_places')
    with op.batch_alter_table('incident_groups', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_groups_incident_id'))
        batch_op.drop_index(batch_op.f('ix_incident_groups_claim_id'))

    op.drop_table('incident_groups')
    with op.batch_alter_table('incident_firearms', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_firearms_incident_id'))
        batch_op.drop_index(batch_op.f('ix_incident_firearms_claim_id'))

    op.drop_table('incident_firearms')
    with op.batch_alter_table('incident_dealers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_dealers_name'))
        batch_op.drop_index(batch_op.f('ix_incident_dealers_incident_id'))
        batch_op.drop_index(batch_op.f('ix_incident_dealers_claim_id'))

    op.drop_table('incident_dealers')
    with op.batch_alter_table('claims', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_claims_version_id'))

    op.drop_table('claims')
    op.drop_table('seen_items')
    with op.batch_alter_table('document_versions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_document_versions_text_sha256'))
        batch_op.drop_index('ix_document_versions_stages')
        batch_op.drop_index(batch_op.f('ix_document_versions_fetch_id'))
        batch_op.drop_index(batch_op.f('ix_document_versions_document_id'))

    op.drop_table('document_versions')
    with op.batch_alter_table('signatures', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_signatures_family_id'))

    op.drop_table('signatures')
    with op.batch_alter_table('judgements', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_judgements_right_id'))
        batch_op.drop_index(batch_op.f('ix_judgements_left_id'))

    op.drop_table('judgements')
    with op.batch_alter_table('incident_documents', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_documents_incident_id'))

    op.drop_table('incident_documents')
    with op.batch_alter_table('fetches', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_fetches_url'))
        batch_op.drop_index('ix_fetches_source_parse_version')
        batch_op.drop_index(batch_op.f('ix_fetches_sha256'))
        batch_op.drop_index(batch_op.f('ix_fetches_failure'))

    op.drop_table('fetches')
    with op.batch_alter_table('changes', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_changes_incident_id'))
        batch_op.drop_index(batch_op.f('ix_changes_created_at'))

    op.drop_table('changes')
    with op.batch_alter_table('block_keys', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_block_keys_document_id'))

    op.drop_table('block_keys')
    op.drop_table('sources')
    op.drop_table('schema_notes')
    with op.batch_alter_table('runs', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_runs_source'))

    op.drop_table('runs')
    with op.batch_alter_table('incidents', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incidents_state'))
        batch_op.drop_index(batch_op.f('ix_incidents_first_published'))
        batch_op.drop_index(batch_op.f('ix_incidents_court'))

    op.drop_table('incidents')
    with op.batch_alter_table('incident_redirects', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incident_redirects_target'))

    op.drop_table('incident_redirects')
    with op.batch_alter_table('documents', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_documents_url'))
        batch_op.drop_index(batch_op.f('ix_documents_published'))

    op.drop_table('documents')
    op.drop_table('deliveries')
