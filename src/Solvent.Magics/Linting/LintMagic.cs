using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;
using Solvent.Notebooks;

namespace Solvent.Magics.Linting;

/// <summary>
/// <c>#!lint on</c>, <c>off</c> and <c>status</c> turn the findings under cells on and off. With anything else, <c>#!lint</c> is the command that lints
/// files; a file called <c>off</c> is linted as <c>./off</c>.
/// </summary>
internal sealed class LintMagic(IAssistedMagicCommand files) : IAssistedMagicCommand
{
    private static readonly string[] Switches = ["on", "off", "status"];

    public string Name => files.Name;

    public string Description => files.Description;

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var live = invocation.Session.LiveLint;
        switch (invocation.Arguments)
        {
            case "on":
                live.IsOn = true;
                break;
            case "off":
                live.IsOn = false;
                break;
            case "status":
                break;
            default:
                return files.InvokeAsync(invocation, cancellationToken);
        }

        invocation.Output.Display(MimeBundle.FromText(Status(live)));
        return Task.CompletedTask;
    }

    public async Task<CompletionResult> CompleteAsync(MagicText text, CancellationToken cancellationToken)
    {
        var result = await files.CompleteAsync(text, cancellationToken);
        var typed = text.Arguments[result.Start..text.Position];
        if (!string.IsNullOrWhiteSpace(text.Arguments[..result.Start])) return result;
        var switches = Switches.Where(word => word.StartsWith(typed, StringComparison.Ordinal)).Select(word => new CompletionItem(word, word, "value"));
        return result with { Items = [.. switches, .. result.Items] };
    }

    public Task<MimeBundle> HelpAsync(MagicText text, CancellationToken cancellationToken) => files.HelpAsync(text, cancellationToken);

    private static string Status(LiveLint live)
    {
        var shown = live.ShownCount switch
        {
            0 => "no finding was shown so far",
            1 => "1 finding was shown so far",
            var count => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} findings were shown so far"),
        };
        var state = live.IsOn ? $"Live lint is on; {shown}." : $"Live lint is off; {shown}. Turn it on with #!lint on.";
        return live.Failure is { } failure ? $"{state} The last analysis failed: {failure}" : state;
    }
}
