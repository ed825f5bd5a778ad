with charged as (
  select distinct
    c.party_id,
    case when c.statute like '18 USC 932%' then '18 USC 932' else '18 USC 933' end as statute,
    coalesce(i.court, 'not told') as court,
    @years_ago(i.first_published) as years_ago
  from v_charge c
  join v_incident i on i.public_id = c.public_id
  where (c.statute like '18 USC 932%' or c.statute like '18 USC 933%')
    and i.first_published >= '2022-06-25'
    and @until(i.first_published)
)
select 'all' as what, years_ago, count(distinct party_id) as n from charged group by years_ago
union all
select statute, years_ago, count(distinct party_id) from charged group by statute, years_ago
union all
select court, years_ago, count(distinct party_id) from charged group by court, years_ago
