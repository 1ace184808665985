namespace Solvent.Analyzers.Provenance;

/// <summary>A model is made ready to predict single rows.</summary>
/// <param name="Models">The model.</param>
/// <param name="Order">Its number among all that happens in the body.</param>
internal sealed record Predicting(FactSet Models, int Order);
