namespace Solvent.Lint;

/// <summary>One place where a rule is broken.</summary>
/// <param name="Rule">Rule id: <c>SLV2001</c>.</param>
/// <param name="Severity">Severity after <c>.editorconfig</c> has been applied.</param>
/// <param name="Message">The problem and its remedy, in one line.</param>
/// <param name="File">The file, relative to <see cref="LintOptions.Root"/> with forward slashes, or a full path when it is not below the root.</param>
/// <param name="Cell">0-based cell over all cells of a notebook; <see langword="null"/> in a C# file.</param>
/// <param name="Line">1-based first line, in the cell when there is one and in the file otherwise.</param>
/// <param name="Column">1-based first column.</param>
/// <param name="EndLine">1-based last line.</param>
/// <param name="EndColumn">1-based column behind the last character.</param>
public sealed record Finding(
    string Rule,
    FindingSeverity Severity,
    string Message,
    string File,
    int? Cell,
    int Line,
    int Column,
    int EndLine,
    int EndColumn)
{
    /// <summary>The page that explains the rule.</summary>
    public string HelpUri { get; init; } = "";

    /// <summary>
    /// Where the place is in the text of a notebook file, for tools that show files and know no cells; <see langword="null"/> in a C# file,
    /// whose own lines the finding has, and for a notebook that is not read from a file.
    /// </summary>
    public FileRange? InFile { get; init; }

    /// <summary>
    /// What stays the same when the finding moves to another line or cell: a hash of the rule and the code of its first line, without white space and
    /// comments. Two findings may have the same.
    /// </summary>
    public string Fingerprint { get; init; } = "";
}
