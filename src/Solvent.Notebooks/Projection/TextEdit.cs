using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Notebooks;

/// <summary>A stretch of a submission that the projection spells differently.</summary>
/// <param name="Span">The stretch; empty for an insertion.</param>
/// <param name="Replacement">What takes its place.</param>
/// <param name="IsSuffix">Whether an insertion belongs to what is before it and not to what is after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextEdit(TextSpan Span, string Replacement, bool IsSuffix = false)
{
    public static TextEdit Prefix(int at, string text) => new(new TextSpan(at, 0), text);

    public static TextEdit Suffix(int at, string text) => new(new TextSpan(at, 0), text, IsSuffix: true);

    /// <summary>Whether the edit is part of a copy of <paramref name="span"/>.</summary>
    public bool IsIn(TextSpan span)
    {
        if (Span.Length > 0) return span.Contains(Span);
        return IsSuffix ? Span.Start > span.Start && Span.Start <= span.End : Span.Start >= span.Start && Span.Start < span.End;
    }
}
