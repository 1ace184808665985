using System.Globalization;
using System.Text.Json;

namespace Solvent.Retraining.Tests;

/// <summary>A reference file: a matrix of errors with the plans and rules that were worked out for it.</summary>
internal sealed class ReferencePlans
{
    private readonly JsonElement _json;

    private ReferencePlans(string path)
    {
        Path = path;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        _json = json.RootElement.Clone();
        Matrix = ErrorMatrixFile.Read(path);
    }

    public string Path { get; }

    public ErrorMatrix Matrix { get; }

    public static IEnumerable<ReferencePlans> All()
    {
        var folder = Environment.GetEnvironmentVariable("SOLVENT_REFERENCE_DATA") is { Length: > 0 } given ? given : System.IO.Path.Combine(AppContext.BaseDirectory, "Samples");
        var files = Directory.GetFiles(folder, "retrain_*.json");
        Assert.NotEmpty(files);
        return files.Order(StringComparer.Ordinal).Select(file => new ReferencePlans(file));
    }

    public IEnumerable<(int Budget, double Errors, int[] After)> ByBudget() => _json.GetProperty("optimal_by_budget").EnumerateArray()
        .Select(plan => (plan.GetProperty("budget_retrains").GetInt32(), plan.GetProperty("optimal_errors").GetDouble(), Numbers(plan.GetProperty("retrain_after_blocks"))));

    public IEnumerable<(double Cost, double Total)> ByCost() => _json.GetProperty("optimal_total_by_cost_per_retrain_in_errors").EnumerateObject()
        .Select(cost => (double.Parse(cost.Name, CultureInfo.InvariantCulture), cost.Value.GetDouble()));

    public IEnumerable<(PlanPolicy Policy, double Errors, int[] After)> Policies() => _json.GetProperty("policies").EnumerateObject()
        .Select(policy => (PolicyOf(policy.Name), policy.Value.GetProperty("errors").GetDouble(), Numbers(policy.Value.GetProperty("after_blocks"))));

    private static int[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt32())];

    private static PlanPolicy PolicyOf(string name)
    {
        var words = name.Split(' ')[0];
        if (words == "never") return new NeverRetrain();
        if (words.StartsWith("error_above_first_block_plus_", StringComparison.Ordinal)) return new ErrorAboveFirst(double.Parse(words["error_above_first_block_plus_".Length..], CultureInfo.InvariantCulture));
        var number = int.Parse(words.Split('_').First(word => int.TryParse(word, CultureInfo.InvariantCulture, out _)), CultureInfo.InvariantCulture);
        if (words.StartsWith("every_", StringComparison.Ordinal)) return new EveryBlocks(number);
        if (words.StartsWith("cumulative_excess_over_fresh_ge_", StringComparison.Ordinal)) return new CumulativeExcess(number);
        throw new InvalidOperationException($"The reference file has a rule that these tests do not know: {name}");
    }
}
