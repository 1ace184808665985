namespace Solvent.Kernel.Formatting.Views;

/// <summary>Values that are not made before somebody asks: to show them must not be to ask.</summary>
internal static class Deferred
{
    /// <summary>The value behind a <see cref="Lazy{T}"/> that has one, or a task that stands for a <see cref="ValueTask{TResult}"/>; what to say when there is none.</summary>
    public static bool TryRead(object deferred, out object? value, out string text)
    {
        (value, text) = (null, "");
        var type = deferred.GetType();
        if (!type.IsGenericType) return false;
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Lazy<>))
        {
            var isCreated = (bool)type.GetProperty(nameof(Lazy<>.IsValueCreated))!.GetValue(deferred)!;
            if (isCreated) value = type.GetProperty(nameof(Lazy<>.Value))!.GetValue(deferred);
            else text = $"{TypeText.Of(type)} that has no value yet";
            return true;
        }

        if (definition != typeof(ValueTask<>)) return false;
        value = type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(deferred, null);
        return true;
    }
}
