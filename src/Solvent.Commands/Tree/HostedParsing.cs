using System.CommandLine;
using System.CommandLine.Completions;

namespace Solvent.Commands;

/// <summary>How words are parsed for completions: it takes the place along where they are typed, which the sources of completions need.</summary>
internal sealed class HostedParsing : ParserConfiguration
{
    public HostedParsing(CommandHost host, string typed)
    {
        Host = host;
        Typed = typed;
        ResponseFileTokenReplacer = null;
        EnablePosixBundling = false;
    }

    public CommandHost Host { get; }

    /// <summary>What is written of the word so far.</summary>
    public string Typed { get; }

    /// <summary>The place of a completion, or <see langword="null"/> when nothing is being typed.</summary>
    public static HostedParsing? Of(CompletionContext context) => context.ParseResult?.Configuration as HostedParsing;
}
