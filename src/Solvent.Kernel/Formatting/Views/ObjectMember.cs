using System.Reflection;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>A readable property or field.</summary>
internal sealed record ObjectMember(string Name, Type Type, Func<object, object?> Get)
{
    /// <summary>The value that <paramref name="owner"/> has, or why it cannot be read.</summary>
    public object? Read(object owner)
    {
        try
        {
            return Get(owner);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ReadFailure(exception is TargetInvocationException { InnerException: { } cause } ? cause : exception);
        }
    }
}
