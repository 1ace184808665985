using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Constructs;

/// <summary>A text with changes that knows of each place where it was before them.</summary>
internal sealed class EditedText(SourceText source)
{
    private readonly List<Edit> _edits = [];
    private readonly List<Piece> _pieces = [];

    /// <summary>Whether nothing is changed.</summary>
    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Adds text in front of what is at <paramref name="position"/>.</summary>
    /// <param name="position">The place. Of several insertions at one place, the first one comes first.</param>
    /// <param name="text">The text.</param>
    /// <param name="origin">The part of the source that the text stands for.</param>
    public void Insert(int position, string text, TextSpan origin)
        => _edits.Add(new Edit(new TextSpan(position, 0), text, origin, IsCopy: false));

    /// <summary>Adds a part of the source a second time.</summary>
    public void InsertCopy(int position, TextSpan part)
        => _edits.Add(new Edit(new TextSpan(position, 0), source.ToString(part), part, IsCopy: true));

    /// <summary>Puts text in the place of a part of the source.</summary>
    public void Replace(TextSpan span, string text) => _edits.Add(new Edit(span, text, span, IsCopy: false));

    /// <summary>Puts spaces in the place of a part of the source; its lines stay.</summary>
    public void Blank(TextSpan span) => Replace(span, Blanks(source, span));

    /// <summary>As many spaces as a part of a text has characters, with its line ends.</summary>
    public static string Blanks(SourceText source, TextSpan span)
        => string.Create(span.Length, (source, span), static (blanks, part) =>
        {
            for (var i = 0; i < blanks.Length; i++)
            {
                blanks[i] = part.source[part.span.Start + i] is var character and ('\n' or '\r') ? character : ' ';
            }
        });

    /// <summary>The changed text. Call once, when all changes are known.</summary>
    public SourceText Apply()
    {
        var builder = new StringBuilder(source.Length);
        var position = 0;
        foreach (var edit in _edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length > 0))
        {
            Append(builder, new Edit(default, "", TextSpan.FromBounds(position, edit.Span.Start), IsCopy: true));
            Append(builder, edit);
            position = edit.Span.End;
        }

        Append(builder, new Edit(default, "", TextSpan.FromBounds(position, source.Length), IsCopy: true));
        return SourceText.From(builder.ToString(), Encoding.UTF8);
    }

    /// <summary>The part of the source that a part of the changed text comes from.</summary>
    public TextSpan Origin(TextSpan span)
    {
        var first = At(span.Start);
        var start = first.IsCopy ? first.Origin.Start + span.Start - first.Start : first.Origin.Start;
        if (span.IsEmpty) return first.IsCopy ? new TextSpan(start, 0) : first.Origin;
        var last = At(span.End - 1);
        var end = last.IsCopy ? last.Origin.Start + span.End - last.Start : last.Origin.End;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Whether a part of the changed text is not in the source.</summary>
    public bool IsAdded(TextSpan span) => !At(span.Start).IsCopy;

    /// <summary>Where a place of the source is now that was not changed, or at which a change starts.</summary>
    public int Edited(int position)
    {
        var piece = _pieces.Find(piece => piece.IsCopy ? piece.Origin.Contains(position) : piece.Origin.Start == position && !piece.Origin.IsEmpty);
        return piece.Start + position - piece.Origin.Start;
    }

    private void Append(StringBuilder builder, Edit edit)
    {
        var start = builder.Length;
        builder.Append(edit.IsCopy ? source.ToString(edit.Origin) : edit.Text);
        if (builder.Length > start) _pieces.Add(new Piece(start, edit.Origin, edit.IsCopy));
    }

    private Piece At(int position) => _pieces.FindLast(piece => piece.Start <= position);

    private readonly record struct Edit(TextSpan Span, string Text, TextSpan Origin, bool IsCopy);

    private readonly record struct Piece(int Start, TextSpan Origin, bool IsCopy);
}
