using Solvent.Commands;
using Solvent.Commands.Views;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;
using Solvent.Magics.Tree;
using Solvent.Notebooks;

namespace Solvent.Magics.Assistance;

/// <summary>A magic command that says once which options it has: to read them, to complete them and to explain them.</summary>
internal abstract class AssistedMagic : IAssistedMagicCommand
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    /// <summary>How the command is called, by an example.</summary>
    protected abstract string Usage { get; }

    /// <summary>Its options.</summary>
    protected virtual IReadOnlyList<MagicOption> Options => [];

    /// <summary>What its one word that is no option can become; <see langword="null"/> when there is none.</summary>
    protected virtual Func<KernelSession, string, IEnumerable<WordCompletion>>? Operand => null;

    public abstract Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken);

    public Task<CompletionResult> CompleteAsync(MagicText text, CancellationToken cancellationToken)
    {
        var words = TypedWords.Read(text.Arguments, text.Position);
        var items = Choices(words, text.Session)
            .Where(word => word.Text.StartsWith(words.Last, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(word => word.Text, StringComparer.Ordinal)
            .Select(word => new CompletionItem(words.Quoted(word.Text), word.Text, Kind(word.Text)) { Documentation = word.Description });
        return Task.FromResult(new CompletionResult(words.Start, words.End, [.. items]));
    }

    public Task<MimeBundle> HelpAsync(MagicText text, CancellationToken cancellationToken)
    {
        var blocks = new List<ViewBlock> { new HeadingBlock("Usage"), new CodeBlock(Usage) };
        if (Options.Count > 0)
        {
            blocks.Add(new HeadingBlock("Options"));
            blocks.Add(new FactsBlock([.. Options.Select(option => new Fact(option.Name, option.Description))]));
        }

        return Task.FromResult(ViewBundle.Of(new ResultView(Description, blocks)));
    }

    public virtual Task<CompletionResult> CompleteBodyAsync(string body, int position, KernelSession session, CancellationToken cancellationToken)
        => Task.FromResult(new CompletionResult(position, position, []));

    /// <summary>The options of a call.</summary>
    protected MagicOptions Read(MagicInvocation invocation) => MagicOptions.Read(
        invocation,
        Usage,
        [.. Options.Where(option => option.Values is not null).Select(option => option.Name)],
        [.. Options.Where(option => option.Values is null).Select(option => option.Name)],
        Operand is null ? 0 : 1);

    private IEnumerable<WordCompletion> Choices(TypedWords words, KernelSession session)
    {
        if (words.Before is [.., var last] && Options.FirstOrDefault(option => option.Name == last)?.Values is { } values) return values(session, words.Last);
        if (words.Last.StartsWith('-') || Operand is null)
        {
            return Options.Where(option => !words.Before.Contains(option.Name, StringComparer.Ordinal)).Select(option => new WordCompletion(option.Name, option.Description));
        }

        return Operand(session, words.Last);
    }

    private static string Kind(string word) => word.StartsWith('-') ? "option" : word.StartsWith('@') ? "variable" : "value";
}
