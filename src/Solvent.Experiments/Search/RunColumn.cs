using Solvent.Experiments.Search;

namespace Solvent.Experiments;

/// <summary>A field of runs, to be shown in a column.</summary>
public sealed class RunColumn
{
    private readonly RunField _field;

    private RunColumn(RunField field, string name)
    {
        _field = field;
        Name = name;
    }

    /// <summary>The head of the column.</summary>
    public string Name { get; }

    /// <summary>Whether it is a metric.</summary>
    public bool IsMetric => _field.Scope == FieldScope.Metric;

    /// <summary>Whether its values are amounts, to be lined up on the right.</summary>
    public bool IsAmount => _field.Kind is FieldKind.Metric or FieldKind.Param or FieldKind.Number or FieldKind.Duration or FieldKind.Bytes;

    /// <summary>Whether its values are bytes.</summary>
    public bool IsBytes => _field.Kind == FieldKind.Bytes;

    /// <summary>
    /// The value of a run: a <see cref="double"/>, <see cref="long"/>, <see cref="int"/>, <see cref="string"/>, <see cref="DateTimeOffset"/>, <see cref="TimeSpan"/>, <see cref="RunStatus"/>
    /// or <see cref="bool"/>; <see langword="null"/> when it has none.
    /// </summary>
    public object? Of(RunRecord run) => _field.Scope switch
    {
        FieldScope.Metric => run.Metrics.TryGetValue(_field.Name, out var value) ? value : null,
        FieldScope.Param => run.Params.GetValueOrDefault(_field.Name),
        FieldScope.Tag => run.Tags.GetValueOrDefault(_field.Name),
        FieldScope.Data => string.Join(", ", run.Datasets.Where(dataset => dataset.Name == _field.Name).Select(dataset => dataset.Version).Distinct(StringComparer.Ordinal)) is { Length: > 0 } versions ? versions : null,
        _ => _field.Attribute!.Read(run),
    };

    internal static IReadOnlyList<RunColumn> Read(string names, FieldCatalog fields)
    {
        var syntax = new QuerySyntax("list of columns", names);
        return [.. QueryParser.Fields(syntax, withDirections: false).Select(key => new RunColumn(fields.Resolve(key.Field, syntax), key.Field.Name))];
    }
}
