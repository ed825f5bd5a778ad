with told as (
  select s.kind, @years_ago(s.published) as years_ago
  from v_source s
  where s.published <> '' and @until(s.published)
)
select 'all' as what, years_ago, count(*) as n from told group by years_ago
union all
select kind, years_ago, count(*) from told group by kind, years_ago
