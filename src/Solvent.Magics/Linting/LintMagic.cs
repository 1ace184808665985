using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Magics.Linting;

/// <summary>
/// <c>#!lint on</c>, <c>off</c> and <c>status</c> turn the findings under cells on and off. With anything else, <c>#!lint</c> is the command that lints
/// files; a file called <c>off</c> is linted as <c>./off</c>.
/// </summary>
internal sealed class LintMagic(IMagicCommand files) : IMagicCommand
{
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
