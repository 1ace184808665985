namespace Solvent.Retraining;

/// <summary>What a model has got wrong on a version of the dataset.</summary>
/// <param name="Model">The model: <c>late-flight@v3</c>.</param>
/// <param name="TrainedOn">The version that it was trained on: <c>flights@v5</c>; the same as <paramref name="Data"/> when the rows were kept aside of its own version.</param>
/// <param name="Data">The version that it was scored on.</param>
/// <param name="Error">The share of errors, or the mean loss.</param>
/// <param name="Rows">The rows that were scored, if known.</param>
/// <param name="Source">Where that is known from: a run, or the columns of the version.</param>
public sealed record BlockScore(string Model, string TrainedOn, string Data, double Error, long? Rows, string Source);
