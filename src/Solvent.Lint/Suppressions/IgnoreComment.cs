using Solvent.Lint.Sources;

namespace Solvent.Lint.Suppressions;

/// <summary>A comment <c>solvent:ignore SLV2001 because …</c>.</summary>
/// <param name="File">The file, as findings name it.</param>
/// <param name="Cell">The cell, 0-based; <see langword="null"/> in a C# file.</param>
/// <param name="Line">The line of the comment, 1-based.</param>
/// <param name="Text">What it says.</param>
/// <param name="FirstLine">The first line that it is about.</param>
/// <param name="LastLine">The last line that it is about.</param>
internal sealed record IgnoreComment(string File, int? Cell, int Line, IgnoreText Text, int FirstLine, int LastLine)
{
    /// <summary>The ids that had a finding there.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where people find it.</summary>
    public string Place => Cell is { } cell
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cell {cell + 1}, line {Line} of {File}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Line} of {File}");

    /// <summary>Whether it says to ignore the finding. Without a reason it says nothing.</summary>
    public bool Covers(Finding finding)
        => Text.Reason is not null && finding.File == File && finding.Cell == Cell
            && finding.Line >= FirstLine && finding.Line <= LastLine && Text.Rules.Contains(finding.Rule, StringComparer.OrdinalIgnoreCase);
}
