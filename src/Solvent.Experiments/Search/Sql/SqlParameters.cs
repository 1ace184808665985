using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Collects the values of a statement: none is ever written into its text.</summary>
internal sealed class SqlParameters
{
    private readonly List<(string Name, object? Value)> _all = [];

    public (string Name, object? Value)[] All => [.. _all];

    /// <summary>Adds a value and returns what stands for it.</summary>
    public string Add(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@q{_all.Count}");
        _all.Add((name, value));
        return name;
    }
}
