namespace Solvent.Lint.Sources;

/// <summary>A range in a file as a user counts it: 0-based cell, 1-based lines and columns.</summary>
internal sealed record SourceRange(int? Cell, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Full path of the file when it is another than that of the source, which has imported it.</summary>
    public string? Path { get; init; }
}
