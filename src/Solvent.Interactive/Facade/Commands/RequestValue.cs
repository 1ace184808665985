using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Solvent;

namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks for the value of a variable; the answer is a <see cref="ValueProduced"/>.</summary>
public sealed class RequestValue(string name, string mimeType = "application/json", string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    /// <summary>The variable.</summary>
    public string Name { get; } = name;

    /// <summary>The form that its text is wanted in.</summary>
    public string MimeType { get; } = mimeType;

    internal override Task<KernelEvent?> RunAsync(Kernel kernel)
    {
        var variables = kernel.Session.Variables;
        var found = variables.LastOrDefault(variable => variable.Name == Name)
            ?? throw new SolventException("variable-not-found", $"There is no variable '{Name}'.")
            {
                Hint = NearestName.Suggestion(Name, variables.Select(variable => variable.Name)),
            };
        var text = kernel.Session.Formatters.Format(found.Value, MimeType)[MimeType] ?? "";
        return Task.FromResult<KernelEvent?>(new ValueProduced(found.Value, Name, new FormattedValue(MimeType, text), this));
    }
}
