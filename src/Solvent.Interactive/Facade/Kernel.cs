using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent;
using Solvent.Interactive.Formatting;
using Solvent.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What notebooks written for .NET Interactive call a kernel: here, a language of the session that runs the calling cell.
/// </summary>
public class Kernel
{
    private protected Kernel(string name, KernelSession session)
    {
        Name = name;
        Session = session;
        KernelInfo = new KernelInfo(name);
    }

    /// <summary>The kernel of the calling cell, or <see langword="null"/> outside of cells.</summary>
    public static Kernel? Current => (Root as CompositeKernel)?.FindKernelByName("csharp");

    /// <summary>The kernel of the notebook, or <see langword="null"/> outside of cells.</summary>
    public static Kernel? Root => RunningCell.Session is { } session ? new CompositeKernel(session) : null;

    /// <summary>The name: <c>csharp</c>, <c>javascript</c>, …</summary>
    public string Name { get; }

    /// <summary>What the kernel says of itself.</summary>
    public KernelInfo KernelInfo { get; }

    /// <summary>The kernel of the notebook.</summary>
    public Kernel RootKernel => new CompositeKernel(Session);

    /// <summary>The kernel of the notebook, for all but itself.</summary>
    public virtual CompositeKernel? ParentKernel => new(Session);

    internal KernelSession Session { get; }

    /// <summary>Shows a value.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => InteractiveDisplay.Display(value, mimeTypes);

    /// <summary>Markup to be shown as it is.</summary>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) => Displays.Javascript(scriptContent);

    /// <summary>Adds rules of style to the page that shows the notebook.</summary>
    public static void CSS(string content) => Displays.CSS(content);

    /// <summary>Asks the person in front of the notebook.</summary>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") => CellInput.AskAsync(prompt, typeHint == "password");

    /// <summary>Asks the person in front of the notebook, and does not show the answer.</summary>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await CellInput.AskAsync(prompt, isPassword: true));

    /// <summary>Asks several questions, one after the other.</summary>
    public static async Task<IDictionary<string, string>> GetInputsAsync(IEnumerable<InputDescription> inputDescriptions)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputDescriptions) answers[input.Name] = await GetInputAsync(input.Prompt ?? $"{input.Name}: ", input.TypeHint);
        return answers;
    }

    /// <summary>Carries out a command.</summary>
    /// <exception cref="SolventException"><c>command-unsupported</c>.</exception>
    public async Task<KernelCommandResult> SendAsync(KernelCommand command, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var answer = await command.RunAsync(this);
            return new KernelCommandResult(command, answer is null ? [new CommandSucceeded(command)] : [answer, new CommandSucceeded(command)]);
        }
        catch (CellFailedException failed)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', failed.Error.Traceback));
            return new KernelCommandResult(command, [new CommandFailed(failed, command)]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
