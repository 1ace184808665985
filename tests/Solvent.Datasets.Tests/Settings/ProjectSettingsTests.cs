namespace Solvent.Datasets.Tests.Settings;

public sealed class ProjectSettingsTests : StoreFixture
{
    [Fact]
    public void Without_a_file_uncommitted_reads_are_warned_about()
        => Assert.Equal(UncommittedReadPolicy.Warn, ProjectSettings.Read(Root).OnUncommittedRead);

    [Theory]
    [InlineData("{ \"onUncommittedRead\": \"auto\" }", UncommittedReadPolicy.Auto)]
    [InlineData("{ // strict\n \"$schema\": \"x\", \"onUncommittedRead\": \"refuse\", }", UncommittedReadPolicy.Refuse)]
    [InlineData("{}", UncommittedReadPolicy.Warn)]
    public void The_file_says_what_happens(string json, UncommittedReadPolicy expected)
    {
        Write("solvent.json", json);

        Assert.Equal(expected, ProjectSettings.Read(Root).OnUncommittedRead);
    }

    [Fact]
    public void The_file_says_what_counts_as_drift()
    {
        Write("solvent.json", """{ "drift": { "alpha": 0.01, "numericThreshold": 0.2, "categoricalThreshold": 0.1, "minRows": 50, "exclude": ["id"], "thresholds": { "delay": 0.3 } } }""");

        var drift = ProjectSettings.Read(Root).Drift;

        Assert.Equal((0.01, 0.2, 0.1, 50), (drift.Alpha, drift.NumericThreshold, drift.CategoricalThreshold, drift.MinimumRows));
        Assert.Equal(["id"], drift.Exclude);
        Assert.Equal(0.3, drift.Thresholds["delay"]);
    }

    [Theory]
    [InlineData("1", "Write { \"alpha\": 0.05, \"exclude\": [\"id\"] }.")]
    [InlineData("{ \"alhpa\": 0.1 }", "Did you mean 'alpha'?")]
    [InlineData("{ \"alpha\": 2 }", "It is a number from 0 to 1.")]
    [InlineData("{ \"minRows\": 1 }", "It is a number from 2 to 2147483647.")]
    [InlineData("{ \"thresholds\": { \"delay\": \"much\" } }", "It is a number of 0 or more.")]
    [InlineData("{ \"thresholds\": 0.2 }", "Write \"thresholds\": { \"delay\": 0.2 }.")]
    [InlineData("{ \"exclude\": \"id\" }", "Write \"exclude\": [\"id\"].")]
    public void What_is_wrong_about_drift_is_named_too(string section, string hint)
    {
        Write("solvent.json", $"{{ \"drift\": {section} }}");

        var failure = Assert.Throws<SolventException>(() => ProjectSettings.Read(Root));

        Assert.Equal(("settings-invalid", hint), (failure.Code, failure.Hint));
    }

    [Theory]
    [InlineData("{ \"onUncommitedRead\": \"warn\" }", "Did you mean 'onUncommittedRead'?")]
    [InlineData("{ \"onUncommittedRead\": \"waren\" }", "Did you mean 'warn'?")]
    [InlineData("{ \"onUncommittedRead\": null }", "It is one of: warn, auto, refuse.")]
    [InlineData("{ \"onUncommittedRead\": \"Warn\" }", "Did you mean 'warn'?")]
    [InlineData("[]", "Write { \"onUncommittedRead\": \"warn\" }.")]
    [InlineData("{\n  \"onUncommittedRead\"\n}", "Correct it, or remove the file.")]
    public void What_is_wrong_is_named_with_what_was_meant(string json, string hint)
    {
        Write("solvent.json", json);

        var failure = Assert.Throws<SolventException>(() => ProjectSettings.Read(Root));

        Assert.Equal(("settings-invalid", InRoot("solvent.json"), hint), (failure.Code, failure.File, failure.Hint));
    }
}
