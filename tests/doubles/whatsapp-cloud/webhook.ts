/** As the vendor checks an address before it posts there. */
export async function shakeHands(url: string, verifyToken: string): Promise<void> {
  const asked = new URL(url);
  const challenge = String(1_158_201_444);
  asked.searchParams.set("hub.mode", "subscribe");
  asked.searchParams.set("hub.challenge", challenge);
  asked.searchParams.set("hub.verify_token", verifyToken);
  const response = await fetch(asked);
  const said = await response.text();
  if (response.status !== 200 || said !== challenge)
    throw new Error(
      `The callback URL or verify token couldn't be validated: ${response.status} ${JSON.stringify(said.slice(0, 80))}`,
    );
}
