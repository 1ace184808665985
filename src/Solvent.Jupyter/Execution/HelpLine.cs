namespace Solvent.Jupyter.Execution;

/// <summary>A cell that asks for help as consoles do: <c>Console.WriteLine?</c> or <c>?Console.WriteLine</c>.</summary>
internal static class HelpLine
{
    /// <summary>The name that the cell asks about, or <see langword="null"/> when the cell is code.</summary>
    public static string? Read(string code)
    {
        var line = code.AsSpan().Trim();
        if (line.IsEmpty || (line[0] != '?' && line[^1] != '?')) return null;
        var name = line.Trim('?');
        return IsName(name) ? name.ToString() : null;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] == '.') return false;
        for (var i = 0; i < text.Length; i++)
        {
            var startsPart = i == 0 || text[i - 1] == '.';
            var fits = char.IsLetter(text[i]) || text[i] == '_' || (!startsPart && (char.IsDigit(text[i]) || text[i] == '.'));
            if (!fits) return false;
        }

        return true;
    }
}
