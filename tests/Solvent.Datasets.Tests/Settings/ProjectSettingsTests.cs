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
