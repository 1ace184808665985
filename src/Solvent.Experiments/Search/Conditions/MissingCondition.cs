namespace Solvent.Experiments.Search;

/// <summary>A run must not have the field.</summary>
internal sealed record MissingCondition(FieldName Field) : Condition;
