using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Language;

/// <summary>A question about a place in a text.</summary>
/// <param name="Code">The text.</param>
/// <param name="Position">The index of the cursor in it.</param>
internal sealed record CodeQuestion(string Code, int Position)
{
    public static CodeQuestion Read(Message request)
    {
        var code = request.Content.Text("code");
        return new CodeQuestion(code, request.Content.Number("cursor_pos") is { } count ? CodePoints.ToIndex(code, count) : code.Length);
    }
}
