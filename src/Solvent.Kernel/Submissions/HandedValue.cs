using System.ComponentModel;

namespace Solvent.Kernel;

/// <summary>Hands a value of the host to the compiled code that declares a variable for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandedValue
{
    [ThreadStatic]
    private static object? _value;

    /// <summary>Takes the value, on the thread that gave it.</summary>
    public static T Take<T>()
    {
        var value = _value;
        _value = null;
        return (T)value!;
    }

    internal static void Give(object? value) => _value = value;
}
