namespace Solvent.Experiments.Search;

/// <summary>A field that orders runs. Runs that do not have it come last in both directions.</summary>
internal sealed record SortKey(FieldName Field, bool IsDescending);
