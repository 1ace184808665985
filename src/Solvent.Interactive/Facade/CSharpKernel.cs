using System.Diagnostics.CodeAnalysis;
using Solvent.Kernel;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The C# of a notebook.</summary>
public sealed class CSharpKernel : Kernel
{
    internal CSharpKernel(KernelSession session)
        : base("csharp", session)
    {
    }

    /// <summary>Finds a variable.</summary>
    public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var found = Session.Variables.LastOrDefault(variable => variable.Name == name);
        value = found?.Value is T typed ? typed : default;
        return found is not null && (found.Value is T || found.Value is null);
    }

    /// <summary>Declares a variable.</summary>
    public Task SetValueAsync(string name, object? value, Type? declaredType = null) => Session.SetVariableAsync(name, value, declaredType);
}
