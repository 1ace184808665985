namespace Solvent.Experiments;

/// <summary>Values of metrics were logged. The one record that is written often, and not as JSON.</summary>
internal sealed record MetricsLogged(IReadOnlyList<KeyValuePair<string, double>> Metrics, long? Step, long LoggedAt) : JournalRecord;
