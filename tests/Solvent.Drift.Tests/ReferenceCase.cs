using System.Text.Json;

namespace Solvent.Drift.Tests;

/// <summary>
/// Compares all values of one reference case with ours, by their paths: <c>ks/D</c>, <c>binned/deciles/counts_ref/3</c>. A value of the reference that
/// was not computed is a failure as much as a wrong one.
/// </summary>
internal sealed class ReferenceCase
{
    private readonly Dictionary<string, double> _actual = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ignored = new(StringComparer.Ordinal);

    /// <summary>A value of ours; <see langword="null"/> where ours is undefined and the reference says NaN.</summary>
    public double? this[string path]
    {
        set => _actual[path] = value ?? double.NaN;
    }

    public void Add(string path, IEnumerable<double> values)
    {
        foreach (var (index, value) in values.Index()) this[$"{path}/{index}"] = value;
    }

    public void Add(string path, IEnumerable<long> values) => Add(path, values.Select(value => (double)value));

    /// <summary>Leaves out what is no result: sizes and names that the case states as its input.</summary>
    public void Ignore(params string[] paths) => _ignored.UnionWith(paths);

    /// <summary>Compares all numbers and truth values of the case.</summary>
    /// <returns>How many values agree.</returns>
    public int Matches(JsonElement @case, Func<string, (double Relative, double Absolute)> tolerance)
    {
        var failures = new List<string>();
        var matched = 0;
        foreach (var (path, value) in Leaves(@case, ""))
        {
            if (_ignored.Any(ignored => path == ignored || path.StartsWith($"{ignored}/", StringComparison.Ordinal))) continue;
            var (relative, absolute) = tolerance(path);
            if (!_actual.TryGetValue(path, out var actual)) failures.Add($"{path}: nothing to compare with {value:R}");
            else if (!value.Equals(actual) && !(Math.Abs(actual - value) <= absolute + (relative * Math.Abs(value)))) failures.Add($"{path}: expected {value:R}, got {actual:R}");
            else matched++;
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
        return matched;
    }

    /// <summary>The tolerance that README of the reference data states: p-values to 1e-7, all else to 1e-10.</summary>
    public static (double Relative, double Absolute) Tolerance(string path)
    {
        if (path.StartsWith("evidently/", StringComparison.Ordinal)) return (1e-9, 1e-14);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name == "p" || name.StartsWith("p_", StringComparison.Ordinal) || name.EndsWith("_p", StringComparison.Ordinal)
            ? (1e-7, 1e-14)
            : (1e-10, 1e-12);
    }

    private static IEnumerable<(string Path, double Value)> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Name : $"{path}/{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Index().SelectMany(item => Leaves(item.Item, $"{path}/{item.Index}")),
        JsonValueKind.Number => [(path, element.GetDouble())],
        JsonValueKind.True => [(path, 1)],
        JsonValueKind.False => [(path, 0)],
        JsonValueKind.String when element.GetString() is "NaN" or "Infinity" or "-Infinity" => [(path, Reference.Number(element))],
        _ => [],
    };
}
