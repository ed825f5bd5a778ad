with things as (
  select f.public_id, f.kind as thing from v_firearm f where f.kind is not null
  union
  select q.public_id, q.object from v_quantity q
), told as (
  select t.public_id,
    max(case when t.thing = 'conversion_device' then 1 else 0 end) as devices,
    max(case when t.thing = 'machinegun' then 1 else 0 end) as machineguns
  from things t
  group by t.public_id
), dated as (
  select t.devices, t.machineguns, @years_ago(i.first_published) as years_ago
  from told t
  join v_incident i on i.public_id = t.public_id
  where @until(i.first_published)
)
select 'conversion_device' as what, years_ago, sum(devices) as n, count(*) as total from dated group by years_ago
union all
select 'machinegun', years_ago, sum(machineguns), count(*) from dated group by years_ago
