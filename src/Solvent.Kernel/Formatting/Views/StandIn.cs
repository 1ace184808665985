namespace Solvent.Kernel.Formatting.Views;

/// <summary>Values that stand for others: those that are made when somebody asks, and windows into memory. To show them must not be to ask.</summary>
internal static class StandIn
{
    /// <summary>What is behind a <see cref="Lazy{T}"/>, a <see cref="ValueTask{TResult}"/> or a <see cref="Memory{T}"/>; where there is nothing yet, what to say of it.</summary>
    public static bool TryRead(object value, out object? inner, out string text)
    {
        (inner, text) = (null, "");
        var type = value.GetType();
        if (!type.IsGenericType) return false;
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Lazy<>))
        {
            var isCreated = (bool)type.GetProperty(nameof(Lazy<>.IsValueCreated))!.GetValue(value)!;
            if (isCreated) inner = type.GetProperty(nameof(Lazy<>.Value))!.GetValue(value);
            else text = $"{TypeText.Of(type)} that has no value yet";
            return true;
        }

        var read = definition == typeof(ValueTask<>) ? nameof(ValueTask<>.AsTask)
            : (definition == typeof(Memory<>) || definition == typeof(ReadOnlyMemory<>)) && !IsScalar(type.GetGenericArguments()[0]) ? nameof(Memory<>.ToArray)
            : null;
        if (read is null) return false;
        inner = type.GetMethod(read)!.Invoke(value, null);
        return true;
    }

    // Bytes and characters have a short text.
    private static bool IsScalar(Type item) => item == typeof(byte) || item == typeof(char);
}
