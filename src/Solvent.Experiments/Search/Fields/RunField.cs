namespace Solvent.Experiments.Search;

/// <summary>A field of runs that exists.</summary>
/// <param name="Scope">Where it is kept; never <see cref="FieldScope.Unknown"/>.</param>
/// <param name="Name">Its name, as it was logged.</param>
internal sealed record RunField(FieldScope Scope, string Name)
{
    /// <summary>The fact about the run, for <see cref="FieldScope.Run"/>.</summary>
    public RunAttribute? Attribute { get; init; }

    public FieldKind Kind => Scope switch
    {
        FieldScope.Metric => FieldKind.Metric,
        FieldScope.Param => FieldKind.Param,
        FieldScope.Run => Attribute!.Kind,
        _ => FieldKind.Text,
    };

    /// <summary>How it is called in messages: <c>the metric 'auc'</c>.</summary>
    public string Description => Scope switch
    {
        FieldScope.Metric => $"the metric '{Name}'",
        FieldScope.Param => $"the parameter '{Name}'",
        FieldScope.Tag => $"the tag '{Name}'",
        FieldScope.Data => $"the version of '{Name}'",
        _ => $"'{Name}'",
    };

    /// <summary>How it is written so that it means nothing else: <c>metrics.auc</c>.</summary>
    public string QualifiedName => QueryText.Of(new FieldName(Scope, Name));
}
