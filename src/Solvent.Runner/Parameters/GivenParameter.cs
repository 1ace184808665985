namespace Solvent.Runner;

/// <summary>A value for a parameter of a notebook, as somebody wrote it.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Text">The value: <c>100</c>, <c>[64, 32]</c>.</param>
public sealed record GivenParameter(string Name, string Text)
{
    /// <summary>The elements, when a file has a list.</summary>
    public IReadOnlyList<string>? Elements { get; init; }

    /// <summary>Whether a file says that it is a text, whatever it looks like.</summary>
    public bool IsText { get; init; }

    /// <summary>Where it comes from, for messages: <c>--param</c>, or the name of a file.</summary>
    public string Source { get; init; } = "--param";

    /// <summary>Reads <c>trees=100</c>.</summary>
    /// <exception cref="SolventException"><c>parameter-invalid</c> when there is no name or no <c>=</c>.</exception>
    public static GivenParameter Parse(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) return new GivenParameter(word[..equals].Trim(), word[(equals + 1)..]);
        throw new SolventException("parameter-invalid", $"'{word}' gives no parameter a value.")
        {
            Hint = "Write --param name=value.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
