using System.Reflection;

namespace Solvent.Kernel.Formatting;

/// <summary>An exception in one line: its type and message, and those of its cause.</summary>
internal static class ErrorText
{
    public static string Of(Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner }) exception = inner;
        var text = $"{TypeText.Of(exception.GetType())}: {exception.Message}";
        return exception.InnerException is { } cause ? $"{text} ---> {Of(cause)}" : text;
    }
}
