namespace Solvent.Experiments.Search;

/// <summary>A run must have the field, with a value that compares so.</summary>
internal sealed record ComparisonCondition(FieldName Field, ComparisonOperator Operator, Literal Value) : Condition;
