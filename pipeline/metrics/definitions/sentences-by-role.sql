with roles (role) as (
  values ('straw_purchaser'), ('recruiter'), ('financier'), ('unlicensed_dealer'), ('licensee'), ('transporter'),
    ('smuggler'), ('manufacturer'), ('thief'), ('recipient'), ('stash_holder'), ('official')
), hearings as (
  select t.public_id, t.party_id, max(t.date) as held_on
  from v_timeline t
  where t.event = 'sentencing' and t.chosen
  group by t.public_id, t.party_id
), sentenced as (
  select p.roles, p.sentence_months, coalesce(own.held_on, theirs.held_on, i.last_published) as held_on
  from v_party p
  join v_incident i on i.public_id = p.public_id
  left join hearings own on own.party_id = p.party_id
  left join hearings theirs on theirs.public_id = p.public_id and theirs.party_id is null
  where p.status in ('sentenced', 'appeal') and p.sentence_months < 9999
), told as (
  select r.role as what, @period(s.held_on) as period, s.sentence_months
  from sentenced s
  join roles r on s.roles like '%' || r.role || '%'
  where @four_years(s.held_on)
), ranked as (
  select what, period, sentence_months,
    row_number() over (partition by what, period order by sentence_months) as place,
    count(*) over (partition by what, period) as n
  from told
)
select what, period, max(n) as n,
  max(case when place = (n + 3) / 4 then sentence_months end) as q1,
  avg(case when place in ((n + 1) / 2, (n + 2) / 2) then 1.0 * sentence_months end) as median,
  max(case when place = (3 * n + 3) / 4 then sentence_months end) as q3
from ranked
group by what, period
