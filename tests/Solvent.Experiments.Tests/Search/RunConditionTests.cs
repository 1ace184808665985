namespace Solvent.Experiments.Tests.Search;

public abstract class RunConditionTests(SampleRuns samples)
{
    [Theory]
    [InlineData("auc > 0.8", "b c")]
    [InlineData("auc >= 0.8 and trees < 150", "a")]
    [InlineData("auc = 0.8 or trees = 300", "a c")]
    [InlineData("not (auc > 0.8)", "a d e")]
    [InlineData("auc != 0.8", "b c d")]
    [InlineData("auc = nan", "d")]
    [InlineData("auc != nan", "a b c")]
    [InlineData("auc < inf", "a b c")]
    [InlineData("loss = inf", "b")]
    [InlineData("auc is missing", "e")]
    [InlineData("auc is not missing and auc in (0.8, 0.9)", "a b")]
    [InlineData("auc not in (0.8, 0.9)", "c d")]
    [InlineData("trees = 100.0", "a")]
    [InlineData("trees = '100'", "a")]
    [InlineData("trees != 100", "b c d")]
    [InlineData("trees > '150'", "b c")]
    [InlineData("trees = many", "d")]
    [InlineData("params.trees ~ 'AN'", "d")]
    [InlineData("trees like '_00' and not trees like '1%'", "b c")]
    [InlineData("who = Daisy", "a c")]
    [InlineData("tags.who = 'Daisy' and who !~ x", "a c")]
    [InlineData("who != Daisy", "b")]
    [InlineData("note ~ '100%'", "a")]
    [InlineData("\"sélect\" > 1", "e")]
    [InlineData("metrics.`from` = 2", "e")]
    [InlineData("status = failed", "d")]
    [InlineData("run.status != finished", "d e")]
    [InlineData("status in (running, failed)", "d e")]
    [InlineData("experiment = other", "e")]
    [InlineData("seed = 7", "b")]
    [InlineData("seed is missing and auc > 0", "a c")]
    [InlineData("started > 1h ago and started <= now", "a b c d e")]
    [InlineData("started < 2020-01-01", "")]
    [InlineData("started = today or started = yesterday", "a b c d e")]
    [InlineData("duration < 1h and auc > 0", "a b c")]
    [InlineData("duration is missing", "e")]
    [InlineData("flag = true", "c")]
    [InlineData("error ~ label", "d")]
    [InlineData("run.name = 'the ÄPFEL run'", "c")]
    [InlineData("run.name like '%ÄPFEL%'", "c")]
    public void A_condition_finds_the_runs_that_meet_it(string where, string expected)
    {
        Assert.Equal(expected, SampleRuns.Labels(samples.Store.Find(new RunQuery { Where = where })));
    }

    [Theory]
    [InlineData("-auc", "c b a d e")]
    [InlineData("auc", "a b c d e")]
    [InlineData("-trees", "c b a d e")]
    [InlineData("trees", "a b c d e")]
    [InlineData("who, -auc", "c a b d e")]
    [InlineData("-status, auc", "e a b c d")]
    [InlineData("-started", "e d c b a")]
    [InlineData("seed, started", "b a c d e")]
    public void Runs_come_in_the_order_that_is_asked_for_and_without_a_value_last(string sort, string expected)
    {
        Assert.Equal(expected, SampleRuns.Labels(samples.Store.Find(new RunQuery { Sort = sort })));
        Assert.Equal(expected[..5], SampleRuns.Labels(samples.Store.Find(new RunQuery { Sort = sort, Limit = 3 })));
    }

    [Theory]
    [InlineData("acu > 0.8", "unknown-field", "at character 1: no run has a metric, parameter or tag 'acu'", "Did you mean 'auc'?")]
    [InlineData("auc > 0.8 and params.tres = 1", "unknown-field", "at character 15: no run has a parameter 'tres'", "Did you mean 'trees'?")]
    [InlineData("run.statu = failed", "unknown-field", "at character 1: runs have no fact 'statu'", "Did you mean 'status'?")]
    [InlineData("twice > 1", "ambiguous-field", "at character 1: 'twice' is the metric 'twice' and the parameter 'twice'", "Write metrics.twice or params.twice.")]
    [InlineData("auc > high", "invalid-query", "at character 7: the metric 'auc' is compared with a number, and 'high' is none", "Metrics are compared with numbers: auc > 0.8.")]
    [InlineData("trees > many", "invalid-query", "at character 9: the parameter 'trees' is compared with a number, and 'many' is none", "Text has no order: compare it with =, !=, ~ or in.")]
    [InlineData("who > a", "invalid-query", "at character 7: the tag 'who' has no order", "Compare it with =, !=, ~ or in.")]
    [InlineData("auc ~ 1", "invalid-query", "at character 7: the metric 'auc' is no text, and 'like' and '~' look into text", "Compare it with =, !=, >, >=, < or <=.")]
    [InlineData("status = finnished", "invalid-query", "at character 10: 'status' is compared with a status, and 'finnished' is none", "Did you mean 'finished'?")]
    [InlineData("duration > long", "invalid-query", "at character 12: 'duration' is compared with a length of time, and 'long' is none", "Write seconds, or 90s, 5min, 1.5h or 7d.")]
    [InlineData("started > soon", "invalid-query", "at character 11: 'started' is compared with a time, and 'soon' is none", "Write 2026-05-01, 2026-05-01T14:30, 'today' or '7d ago'.")]
    [InlineData("note like 'x\\'", "invalid-query", "at character 11: the pattern ends with a single '\\'", "Write '\\\\' for a backslash; before another character it takes away that character's meaning.")]
    public void A_condition_that_means_nothing_is_refused_with_the_place(string where, string code, string message, string hint)
    {
        var failure = Assert.Throws<SolventException>(() => samples.Store.Find(new RunQuery { Where = where }));

        Assert.Equal(code, failure.Code);
        Assert.Equal($"In the condition '{where}', {message}.", failure.Message);
        Assert.Equal(hint, failure.Hint);
    }

    [Theory]
    [InlineData("-acu", "unknown-field")]
    [InlineData("auc,,", "invalid-query")]
    public void An_order_that_means_nothing_is_refused(string sort, string code)
    {
        Assert.Equal(code, Assert.Throws<SolventException>(() => samples.Store.Find(new RunQuery { Sort = sort })).Code);
    }
}
