using System.Text.Json;
using Solvent.Commands.Tests.Tree;

namespace Solvent.Commands.Tests.Drift;

public sealed class DriftOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DriftOptionTests()
    {
        _folder.Write("a.csv", ["x,y", .. Enumerable.Range(0, 200).Select(row => $"{row},{(row % 3 == 0 ? "a" : "b")}")]);
        _folder.Write("b.csv", ["x,y", .. Enumerable.Range(60, 200).Select(row => $"{row},{(row % 3 == 0 ? "a" : "b")}")]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tests_are_shown_by_name()
    {
        var columns = (await Json("--tests", "ad,energy")).GetProperty("columns");

        Assert.Equal(["ks", "wasserstein", "psi", "ad", "energy"], Methods(columns[0]));
    }

    [Fact]
    public async Task All_tests_are_shown_at_once()
    {
        var columns = (await Json("--tests", "all")).GetProperty("columns");

        Assert.Superset(new HashSet<string> { "ks", "ksLimit", "ksOneSample", "ad", "cvm", "mannWhitney", "welch", "energy", "js", "hellinger" }, Methods(columns[0]).ToHashSet());
        Assert.Superset(new HashSet<string> { "chi2", "g", "yates", "fisherExact", "z", "cramerV" }, Methods(columns[1]).ToHashSet());
    }

    [Fact]
    public async Task A_test_that_does_not_exist_is_named_with_the_nearest()
    {
        var run = await _folder.Run("drift", "a.csv", "b.csv", "--tests", "welsh");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("There is no drift test 'welsh'.", run.Error?.Message);
        Assert.Contains("welch", run.Error?.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stricter_correction_makes_p_values_larger()
    {
        var mild = Adjusted(await Json("--multiplicity", "none"));
        var strict = Adjusted(await Json("--multiplicity", "bonferroni"));

        Assert.Equal(2 * mild, strict, 1e-12);
    }

    [Fact]
    public async Task Another_tool_is_asked_for_by_name()
    {
        var peer = (await Json("--as", "evidently")).GetProperty("columns")[0].GetProperty("peer");

        Assert.Equal("K-S p_value", peer.GetProperty("test").GetString());
        Assert.True(peer.GetProperty("drifted").GetBoolean());
        Assert.StartsWith("Evidently also says drift", peer.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_are_compared_together_when_asked()
    {
        Assert.Equal(JsonValueKind.Null, (await Json()).GetProperty("multivariate").ValueKind);

        var together = (await Json("--multivariate")).GetProperty("multivariate");

        Assert.Equal("drift", together.GetProperty("verdict").GetString());
        Assert.InRange(together.GetProperty("classifier").GetProperty("auc").GetDouble(), 0.6, 1);
    }

    private static double Adjusted(JsonElement report) => report.GetProperty("columns")[0].GetProperty("tests")[0].GetProperty("adjustedPValue").GetDouble();

    private static IEnumerable<string> Methods(JsonElement column) => column.GetProperty("tests").EnumerateArray().Select(test => test.GetProperty("method").GetString()!);

    private async Task<JsonElement> Json(params string[] options)
    {
        var run = await _folder.Run(["drift", "a.csv", "b.csv", "--json", .. options]);
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Json);
        return json.RootElement.Clone();
    }
}
