namespace Solvent.Promotion.Gate;

/// <summary>What the gate looks for beside the rules of the lint, as it is called in <c>--allow</c>.</summary>
public static class GateCode
{
    /// <summary>The rules could not see all of the notebook.</summary>
    public const string LintIncomplete = "lint-incomplete";

    /// <summary>Data does not meet what was said about it.</summary>
    public const string ExpectationFailed = "expectation-failed";

    /// <summary>A file is read that is in no dataset version.</summary>
    public const string UnversionedData = "unversioned-data";

    /// <summary>A dataset version that the run has read cannot be had any more.</summary>
    public const string DataMissing = "data-missing";

    /// <summary>A name of a dataset version means another version than when the run read it.</summary>
    public const string DataChanged = "data-changed";

    /// <summary>No run of the notebook is recorded.</summary>
    public const string NoRun = "no-run";

    /// <summary>The run has no metric.</summary>
    public const string NoMetrics = "no-metrics";

    /// <summary>The last run of the notebook did not come to its end.</summary>
    public const string RunFailed = "run-failed";

    /// <summary>The notebook was edited after the run.</summary>
    public const string NotebookChanged = "notebook-changed";

    /// <summary>The cells were not run from top to bottom.</summary>
    public const string RunOutOfOrder = "run-out-of-order";

    /// <summary>The run has no seed.</summary>
    public const string NoSeed = "no-seed";

    /// <summary>The run used files that are in no commit, and has no copy of them.</summary>
    public const string SourcesMissing = "sources-missing";

    /// <summary>The run was made again, and came out in another way.</summary>
    public const string NotReproduced = "not-reproduced";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DataChanged, DataMissing, ExpectationFailed, LintIncomplete, NoMetrics, NoRun, NoSeed, NotReproduced, NotebookChanged, RunFailed, RunOutOfOrder, SourcesMissing, UnversionedData,
    ];
}
