using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Solvent.Remotes.Tests.Services;

/// <summary>Checks the signature of a request as Amazon describes it (Signature Version 4), and that the payload is the one that was signed.</summary>
internal static class S3Signature
{
    public static bool IsValid(HttpRequest request, byte[] body, string accessKey, string secretKey)
    {
        var parts = request.Headers.Authorization.ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["AWS4-HMAC-SHA256", ..]) return false;
        var fields = parts.Skip(1).Select(part => part.Split('=', 2)).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        if (fields["Credential"].Split('/', 2) is not [var key, var scope] || key != accessKey) return false;
        var payload = request.Headers["x-amz-content-sha256"].ToString();
        if (payload != Convert.ToHexStringLower(SHA256.HashData(body))) return false;

        var canonical = Canonical(request, fields["SignedHeaders"], payload);
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signing = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), (current, part) => HMACSHA256.HashData(current, Encoding.UTF8.GetBytes(part)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(toSign))) == fields["Signature"];
    }

    private static string Canonical(HttpRequest request, string signedHeaders, string payload)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var query = target.Length == 1 ? "" : string.Join('&', target[1].Split('&').Select(option => option.Contains('=') ? option : option + "=").Order(StringComparer.Ordinal));
        var headers = string.Concat(signedHeaders.Split(';').Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n"));
        return $"{request.Method}\n{target[0]}\n{query}\n{headers}\n{signedHeaders}\n{payload}";
    }
}
