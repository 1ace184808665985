namespace Solvent.Retraining.Tests.Policy;

public sealed class PolicyTests : IDisposable
{
    private const string Smallest =
        """
        {
          "notebook": "train.ipynb",
          "metric": "LogLoss",
          "dataset": { "name": "flights" },
          "model": { "name": "late" }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-retraining-").FullName;

    [Fact]
    public async Task The_starter_is_a_policy()
    {
        var path = Path.Combine(_folder, "retraining.json");
        await StarterPolicy.WriteAsync(path, TestContext.Current.CancellationToken);

        var policy = RetrainingPolicy.Read(path);

        Assert.Equal((Path.Combine(_folder, "train.ipynb"), "Accuracy", false), (policy.Notebook, policy.Metric, policy.LowerIsBetter));
        Assert.Equal("metric(Accuracy) < 0.8 or drift(flights) and rows > 10000 or age >= 90d", policy.When!.ToString());
        Assert.Equal((TimeSpan.FromDays(7), TimeSpan.FromDays(30), 0.05), (policy.Cooldown, policy.Value!.Horizon, policy.Value.PerError));
    }

    [Fact]
    public async Task The_starter_never_replaces_a_policy()
    {
        var path = Write(Smallest);

        var error = await Assert.ThrowsAsync<SolventException>(() => StarterPolicy.WriteAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal("policy-exists", error.Code);
        Assert.Equal(Smallest, File.ReadAllText(path));
    }

    [Fact]
    public void What_a_policy_does_not_say_is_as_usual()
    {
        var policy = RetrainingPolicy.Read(Write(Smallest));

        Assert.True(policy.LowerIsBetter);
        Assert.Null(policy.When);
        Assert.Null(policy.Value);
        Assert.Equal(("late@champion", "previous", 0.05, "predictions.csv"), (policy.Model.ChampionReference, policy.Model.Previous, policy.Promotion.Alpha, policy.Promotion.Predictions));
    }

    [Theory]
    [InlineData("\"metric\": \"LogLoss\"", "\"metrik\": \"LogLoss\"", "line 3: the key 'metrik' is not known", "metric")]
    [InlineData("\"metric\": \"LogLoss\",", "", "'metric' is missing", "--init")]
    [InlineData("{ \"name\": \"flights\" }", "\"flights\"", "line 4: 'dataset' must be an object", "braces")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\", \"champion\": \"x\", \"previous\": \"x\" }", "line 5: 'previous' is the alias of the champion", "different")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\" },\n  \"cooldown\": \"soon\"", "line 6: 'cooldown' is 'soon', which is no length of time", "7d")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\" },\n  \"value\": {\n    \"perError\": -1, \"horizon\": \"1d\" }", "line 7: 'value.perError' must be a number, 0 or more", null)]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\" },\n  \"value\": { \"perError\": 1 }", "'horizon' is missing", "30d")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\" },\n  \"when\": \"rows >\"", "line 6: In the trigger 'rows >', at character 7", "separators")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\" },\n  \"when\": \"drift(taxi)\"", "line 6: 'drift(taxi)' asks for another dataset", "second policy")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\" },\n  \"promotion\": { \"test\": \"mcnemar\" }", "line 6: 'promotion.test' is 'mcnemar'", "mcNemar")]
    [InlineData("{ \"name\": \"late\" }", "{ \"name\": \"late\"", "is no JSON", "--init")]
    public void What_is_wrong_in_a_policy_is_said_with_its_line_and_what_to_do(string text, string instead, string problem, string? hint)
    {
        var error = Assert.Throws<SolventException>(() => RetrainingPolicy.Read(Write(Smallest.Replace(text, instead, StringComparison.Ordinal))));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("retraining.json", error.File, StringComparison.Ordinal);
        if (hint is not null) Assert.Contains(hint, error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_not_there_can_be_started()
    {
        var error = Assert.Throws<SolventException>(() => RetrainingPolicy.Read(Path.Combine(_folder, "other.json")));

        Assert.Equal("policy-not-found", error.Code);
        Assert.Contains("--init", error.Hint, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "retraining.json");
        File.WriteAllText(path, text);
        return path;
    }
}
