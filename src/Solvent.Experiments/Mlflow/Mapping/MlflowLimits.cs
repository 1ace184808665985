namespace Solvent.Experiments;

/// <summary>What MLflow 2 takes at most, in characters unless it says otherwise.</summary>
internal static class MlflowLimits
{
    public const int Name = 250;
    public const int ParamValue = 6000;
    public const int TagValue = 8000;
    public const int RunName = 250;
    public const int ExperimentName = 250;
    public const int DatasetName = 500;
    public const int DatasetDigest = 36;
    public const int InputTagValue = 500;
    public const int MetricsABatch = 1000;
    public const int EntriesABatch = 100;

    /// <summary>Bytes of the request; the limit is 1,000,000.</summary>
    public const int BytesABatch = 950_000;

    /// <summary>The beginning of a text that fits, without half a character at its end.</summary>
    public static string Cut(string text, int limit)
        => text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}
