using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;
using Solvent.Magics.Sessions;
using Solvent.Notebooks;

namespace Solvent.Magics.Tree;

/// <summary>One command of the tree as a magic command. It shows its view in the cell; when the command fails, so does the cell.</summary>
internal sealed class TreeMagic(TreeMagicInfo info, Lazy<CommandTree> tree) : IAssistedMagicCommand
{
    /// <summary>The commands that a notebook has, described here so that the tree is built only when one of them is called.</summary>
    public static IReadOnlyList<TreeMagicInfo> All { get; } =
    [
        new("dataset", "Versions of data: commit them, compare them, get them back."),
        new("experiment", "Runs: start them, log to them, compare them."),
        new("model", "Models under names: register versions, give them aliases, find out where they come from."),
        new("drift", "Tell whether data changed, column by column, with the evidence."),
        new("expect", "Check data against the expectations in the rest of the cell, one a line.") { TakesBody = true },
        new("retrain", "Retrain or hold: what it costs, what it saves, and what it would have saved."),
    ];

    /// <summary>The command that <see cref="Linting.LintMagic"/> stands before.</summary>
    public static TreeMagicInfo Lint { get; } = new("lint", "Find machine-learning debt in this notebook, or in other files; #!lint off ends the findings under cells.");

    public string Name => info.Name;

    public string Description => info.Description;

    public bool TakesBody => info.TakesBody;

    public async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var variables = new SessionVariables(invocation.Session);
        List<string> words = [Name];
        foreach (var word in MagicWords.Split(invocation.Arguments)) words.Add(await TextAsync(word, words[^1], variables, invocation.Session));
        using var progress = new MagicProgress();
        var outcome = await tree.Value.RunAsync(words, Host(invocation, variables) with { Progress = progress }, cancellationToken);
        Show(outcome, invocation.Output);
        if (outcome.Error is { } error) throw Failure(error, cancellationToken);
    }

    public Task<CompletionResult> CompleteAsync(MagicText text, CancellationToken cancellationToken)
    {
        var words = TypedWords.Read(text.Arguments, text.Position);
        var completions = SessionVariables.IsName(words.Last)
            ? new SessionVariables(text.Session).Complete(words.Last)
            : tree.Value.Complete([Name, .. words.Before, words.Last], Host(text.Session));
        var items = completions.Select(word => new CompletionItem(words.Quoted(word.Text), word.Text, Kind(word.Text)) { Documentation = word.Description });
        return Task.FromResult(new CompletionResult(words.Start, words.End, [.. items]));
    }

    public Task<MimeBundle> HelpAsync(MagicText text, CancellationToken cancellationToken)
    {
        // Words behind the cursor still tell which command is meant.
        var words = TypedWords.Read(text.Arguments, text.Arguments.Length);
        return Task.FromResult(ViewBundle.Of(tree.Value.Help([Name, .. words.Before, words.Last])));
    }

    private static async Task<string> TextAsync(MagicWord word, string before, SessionVariables variables, KernelSession session)
        => MagicInput.Read(word) is { } input
            ? input.Before + await MagicAnswers.AskAsync(session, input, input.Before.Length > 0 ? input.Before.TrimEnd('=') : before.TrimStart('-'))
            : variables.Replace(word);

    private static string Kind(string word) => word.StartsWith('-') ? "option" : word.StartsWith('@') || word.Contains("=@", StringComparison.Ordinal) ? "variable" : "value";

    private static CommandHost Host(MagicInvocation invocation, SessionVariables variables)
        => Host(invocation.Session) with { Body = invocation.Body, FindTable = variables.FindTable };

    private static CommandHost Host(KernelSession session)
    {
        return new CommandHost
        {
            WorkingDirectory = SessionFolder.Of(session),
            NotebookPath = session.Options.NotebookPath is { } path ? Path.GetFullPath(path) : null,
        };
    }

    private static void Show(CommandOutcome outcome, ICellOutput output)
    {
        if (outcome.IsJson) output.Display(MimeBundle.Empty.With(MimeBundle.Json, outcome.Json).With(MimeBundle.PlainText, outcome.Json));
        else if (outcome.View is { } view) output.Display(ViewBundle.Of(view));
    }

    /// <summary>The session knows an interrupted cell by its own exception, and keeps what the cell had.</summary>
    private static Exception Failure(SolventException error, CancellationToken cancellationToken)
        => error.Code == "interrupted" ? new OperationCanceledException(error.Message, error, cancellationToken) : error;
}
