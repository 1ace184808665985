namespace Solvent.Experiments;

/// <summary>What an object that reports metrics holds.</summary>
/// <param name="Values">Its numbers.</param>
/// <param name="Texts">What is no number and is kept as a file: the name of the file, and its text.</param>
internal sealed record MetricReading(IReadOnlyList<MetricValue> Values, IReadOnlyList<KeyValuePair<string, string>> Texts);
