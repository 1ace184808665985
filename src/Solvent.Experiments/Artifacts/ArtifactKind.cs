namespace Solvent.Experiments;

/// <summary>What an artifact is.</summary>
internal static class ArtifactKind
{
    public const string File = "file";

    /// <summary>A model of ML.NET.</summary>
    public const string Model = "model";

    /// <summary>The columns of data.</summary>
    public const string Schema = "schema";

    /// <summary>A part of an evaluation that is no number.</summary>
    public const string Metrics = "metrics";

    /// <summary>Uncommitted work.</summary>
    public const string Diff = "diff";
}
